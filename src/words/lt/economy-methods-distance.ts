import type { DistanceMethodId } from '#core/economy/methods/distance-methods.ts'

/** Measures by distance between firms: what each is, how it is read, and what it refuses. */
export const economyMethodsDistance = {
  'economy.method.marcon-puech.name': 'Koncentracija pagal atstumą (M)',
  'economy.method.marcon-puech.short':
    'Kiek kartų veiklos dalis netoli jos pačios įmonių didesnė už jos dalį visoje šalyje – prie kiekvieno atstumo.',
  'economy.method.marcon-puech.reads':
    'Iki 5 km nuo baldų gamintojų baldus gamina 6 % visų dirbančiųjų, šalyje – 3 %: M(5 km) = 2, taigi vieni netoli kitų jie dvigubai dažniau, negu būtų galima tikėtis. 1 reiškia, kad įmonės išsidėsčiusios kaip visos kitos, mažiau nei 1 – kad jos viena nuo kitos nutolusios.',
  'economy.method.marcon-puech.refuses':
    'Kai įmonių mažiau kaip 10, dėsningumo nėra, o puslapiuose nerodoma, kai jų mažiau kaip 20. Įmonės, iki to atstumo neturinčios nė vieno kaimyno, ten neįtraukiamos. Kai įmonės pažymėtos savivaldybės centre, apie atstumus, mažesnius nei nuo centro iki centro, nesakoma nieko. Kai skaičiuojama pagal dirbančiuosius, o dauguma jų yra vienoje ar dviejose įmonėse, kreivė būtų apie jas, todėl nerodoma.',
  'economy.method.duranton-overman.name': 'Atstumų tarp įmonių tankis (K_d)',
  'economy.method.duranton-overman.short':
    'Kaip dažnai dvi veiklos įmonės yra tam tikru atstumu viena nuo kitos (išlyginta kreivė), palyginti su įmonėmis, atsitiktinai parinktomis iš visų vietų.',
  'economy.method.duranton-overman.reads':
    'Prie 10 km kreivė yra 0,012 vienam kilometrui, o viršutinė juostos riba – 0,009: įmonių porų, tarp kurių 10 km, yra trečdaliu daugiau, nei būtų atsitiktinai, tad veikla ten telkiasi. Tarp ribų kreivės nuo atsitiktinumo atskirti negalima.',
  'economy.method.duranton-overman.refuses':
    'Kai įmonių mažiau kaip 10 arba visos jos tuo pačiu adresu, kreivės nėra. Kai įmonės pažymėtos savivaldybės centre, atstumai, mažesni nei nuo centro iki centro, nerodomi. Išlyginimo plotis parenkamas pagal visų porų atstumus ir nepriklauso nuo to, iki kokio atstumo žiūrima.',
  'economy.method.distance-bands.name': 'Atsitiktinumo juostos',
  'economy.method.distance-bands.short':
    'Tarp kokių ribų būtų kreivė, jei tiek pat įmonių stovėtų vietose, atsitiktinai parinktose iš visų šalies vietų.',
  'economy.method.distance-bands.reads':
    'Iš 1 000 atsitiktinių kreivių prie kiekvieno atstumo 50 yra virš vietinės juostos ir 50 po ja. Bendrąją juostą bent kur nors peržengia ne daugiau kaip 50 kreivių, todėl virš jos esanti kreivė rodo telkimąsi, o klaidos tikimybė prie visų atstumų kartu – ne didesnė kaip 5 %.',
  'economy.method.distance-bands.refuses':
    'Mažiau kaip 20 bandymų nieko nepasako apie 5 % jų. Jei bandyme tokiu atstumu niekas neturi kaimyno, reikšmės ten nėra ir bandymas nerikiuojamas; kai taip yra daugiau kaip pusėje bandymų, juostos nėra. Apie sklaidą kalbama tik tada, kai veikla niekur nesitelkia. Bandymai atliekami pagal parodytą pradinį skaičių, todėl kiekvienas gali juos pakartoti.',
} as const satisfies { readonly [key in `economy.method.${DistanceMethodId}.${'name' | 'short' | 'reads' | 'refuses'}`]: string }
