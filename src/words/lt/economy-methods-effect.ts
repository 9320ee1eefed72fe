/** How the effect of membership and support is estimated: the pages of these methods. */
export const economyMethodsEffect = {
  'economy.method.paired-firms.name': 'Įmonių poravimas',
  'economy.method.paired-firms.short':
    'Kiekvienai tiriamai įmonei parenkama viena pašalinė įmonė, kuri metais prieš pradžią buvo panašiausia: tie patys metai, veiklos sekcija ir dydžio klasė, artimiausias polinkio balas.',
  'economy.method.paired-firms.reads':
    'Polinkio balas yra tikimybė, kad tokia įmonė prisijungs, įvertinta pagal dydį, darbo užmokestį, matytus metus ir apskritį. Po poravimo abiejų grupių vidurkiai turi būti artimi: jei standartizuotas skirtumas yra 0,05, grupės skiriasi dvidešimtadaliu standartinio nuokrypio; siekiama mažiau kaip 0,1.',
  'economy.method.paired-firms.refuses':
    'Jei leistinu atstumu (0,2 logito standartinio nuokrypio) panašios įmonės nėra, įmonė lieka be poros ir parodoma, kiek tokių. Požymis, kuris nekinta, kartoja kitą arba be klaidos atskiria grupes, nenaudojamas ir įvardijamas. Tų pačių klasterių ir projektų įmonės nėra pašalinės ir poroms netinka.',
  'economy.method.exactly-paired-firms.name': 'Tikslus ir sustambintas įmonių suporavimas',
  'economy.method.exactly-paired-firms.short':
    'Kiekvienai tiriamai įmonei parenkama viena pašalinė įmonė, metais prieš pradžią buvusi iš tos pačios sekcijos, dydžio klasės ir apskrities arba tokia pati pagal kiekvieną į kelias klases suskirstytą požymį.',
  'economy.method.exactly-paired-firms.reads':
    '24 darbuotojų įmonė, kurios atlyginimas vidutinis ir kuri vienoje apskrityje matoma ketverius metus, burtais poruojama su pašaline 20–49 darbuotojų tos pačios sekcijos ir apskrities įmone, kurios atlyginimas patenka į tą patį ketvirtį, o matymo metai – į tą pačią klasę. Balas nevertinamas, todėl nuo jo formos niekas nepriklauso; grupių skirtumus riboja klasės. Burtai traukiami nuo užrašytos pradinės reikšmės.',
  'economy.method.exactly-paired-firms.refuses':
    'Įmonė, kurios klasėje pašalinių įmonių nebeliko, lieka be poros, ir tokių skaičius parodomas: kuo smulkesnės klasės, tuo jų daugiau ir tuo mažiau įmonių rezultatas apima. Apskritys, kuriose tiriamų arba pašalinių įmonių mažiau kaip penkios, ir nežinoma apskritis laikomos viena; kiekviena kita apskritis lyginama tik su savimi. Jei porų mažiau kaip 30, nieko nesakoma.',
  'economy.method.group-time-effect.name': 'Skirtumų skirtumas, kai pradedama ne tais pačiais metais',
  'economy.method.group-time-effect.short':
    'Kiek tiriamųjų įmonių pokytis nuo paskutinių metų iki pradžios skiriasi nuo jų porų pokyčio: atskirai pagal pradžios metus, paskui suvidurkinta pagal metus nuo pradžios.',
  'economy.method.group-time-effect.reads':
    'Jei antraisiais metais po pradžios rodoma +4 % (nuo −1 % iki +9 %), tiriamosios įmonės paaugo 4 procentais daugiau nei jų poros, bet intervale yra ir nulis, tad poveikio gali ir nebūti. Užimtumo pokytis yra simetrinis: 2 (b − a) / (a + b); veiklą baigusi įmonė turi 0 darbuotojų ir pokytį −200 %. Atskirai rodomas tik išlikusių įmonių dydis (vidurkinami logaritmai).',
  'economy.method.group-time-effect.refuses':
    'Kai porų mažiau kaip 30 arba kai niekas nekinta, nesakoma nieko; metai, už kurių stovi mažiau kaip 10 įmonių, nerodomi. Jau pradėjusios įmonės niekada nėra palyginamosios: šiuo atveju įprastas dviejų fiksuotų efektų modelis klysta. Įverčio be intervalo nėra. Intervalai nepaiso to, kad polinkio balas pats yra įvertintas.',
  'economy.method.matched-difference.name': 'Suporuotų įmonių skirtumas paskutiniais turimais metais',
  'economy.method.matched-difference.short':
    'Kuo tiriamosios įmonės paskutiniais duomenų metais skiriasi nuo savo porų, įskaitant ir tai, kuo jos skyrėsi dar prieš pradžią.',
  'economy.method.matched-difference.reads':
    'Jei skirtumų skirtumas rodo +2 %, o šis skirtumas – +10 % (nuo +1 % iki +20 %), apie 8 procentai buvo dar prieš pradžią arba dauguma pradėjo seniau. Tai nėra narystės poveikis: pasakoma tik, kiek abi grupės skiriasi dabar. Dydis ir darbo užmokestis lyginami pagal logaritmų vidurkius, išgyvenimas – procentiniais punktais.',
  'economy.method.matched-difference.refuses':
    'Nerodomas taip pat kaip greta esantys įverčiai: kai porų, kurių abiejų įmonių rezultatas paskutiniais metais žinomas, mažiau kaip 30, kai niekas nekinta ir kai apie rezultatą apskritai nieko nesakoma. Užimtumo tokio skirtumo nėra: kartu su veiklą baigusiomis įmonėmis jis lyginamas tik pagal pokyčius, o apdraustųjų vidurkį lemtų didžiausia įmonė. Kiek įmonių jis apima, nenurodoma.',
  'economy.method.effect-doubts.name': 'Abejonės dėl poveikio',
  'economy.method.effect-doubts.short':
    'Keturi bandymai rezultatą sugriauti: ar grupės buvo vienodos anksčiau, ar išgalvota pradžia ką nors rodo, ar toks skirtumas galėjo išeiti metant monetą, ir kiek turėtų išsiskirti raidos kryptys, kad poveikio neliktų.',
  'economy.method.effect-doubts.reads':
    'Jei bandymo p = 0,40, anksčiau buvusio skirtumo nematyti, bet tai neįrodo, kad jo nebuvo. Jei poveikis dingsta, kai kryptys po pradžios išsiskiria 0,5 karto tiek, kiek labiausiai skyrėsi prieš ją, juo remtis nevertėtų; jei tik 3 kartus – jis tvirtesnis. Tai paprasta riba, ne tikslus Rambachano ir Rotho intervalas.',
  'economy.method.effect-doubts.refuses':
    'Jei prieš pradžią nėra bent vienų palyginamų metų, bandymo nėra. Išgyvenimui jo nėra niekada: abi poros įmonės parinktos kaip veikusios. Monetos bandymas tikslus iki 14 porų, toliau imituojamas su nurodyta pradine reikšme.',
} as const
