export const about = {
  'about.title': 'Apie Santalką',
  'about.lead':
    'Santalka – atviras nacionalinis klasterių registras, kuriame kiekviena reikšmė turi kvitą: kas tai pasakė, kada ir kur. Santalka lietuviškai – žmonės ir įmonės, sutelkę jėgas; taip klasterį apibrėžia ir teisės aktas.',
  'about.why.title': 'Kam jos reikia',
  'about.why.text':
    'Žinios apie klasterius išbarstytos po skaidres, studijas, naujienas ir svetaines, ir jos nesutaria: klasterių esą 46, 57, 64 ar 75, išsivystymo lygių – trys ar keturi. Santalka tyliai nesirenka. Ji surašo, ką kas pasakė, palieka nesutariančius greta ir parodo, kuo remiasi kiekvienas skaičius.',
  'about.counts.clusters': 'Klasteriai ir panašūs dariniai',
  'about.counts.organisations': 'Organizacijos',
  'about.counts.statements': 'Teiginiai',
  'about.counts.sources': 'Šaltiniai',
  'about.statements.title': 'Kaip veikia teiginiai',
  'about.statements.text':
    'Registre nėra lentelės, kurios langelius kas nors perrašo. Yra teiginiai: apie ką, kokia savybė, kokia reikšmė, kada ji galiojo, koks šaltinis, kas ir kada įrašė. Įrašytas teiginys nebekeičiamas. Klaida taisoma nauju teiginiu, o senasis lieka skaitomas.',
  'about.statements.example': 'Tikras pavyzdys',
  'about.statements.example.differ': 'Ką šaltiniai sako apie tą patį; ženklas už reikšmės atveria jos kvitą:',
  'about.statements.example.one': 'Ženklas už reikšmės atveria jos kvitą:',
  'about.statements.rank':
    'Kai teiginiai nesutaria, rodomas tas, kuriam suteiktas aukštesnis rangas (su užrašyta priežastimi), tada tas, kurio galiojimas vėlesnis, tada vėliau įrašytas. Kiti nedingsta: apie juos perspėja ženklas, o kvitas juos parodo.',
  'about.times.title': 'Du laikai',
  'about.times.text': 'Kiekvieną puslapį galima matyti du kartus kitaip:',
  'about.times.as-of': 'kitos dienos tikrovė – kas galiojo, pavyzdžiui, 2015 metais;',
  'about.times.known-at': 'kitos dienos žinios – ką registras tada apie tai žinojo. Taip matyti, kuo rėmėsi tuometis sprendimas.',
  'about.times.link': 'Klasteriai 2015 m. birželio 30 d.',
  'about.no.title': 'Trys „ne“',
  'about.no.text': 'Tuščias langelis gali reikšti labai skirtingus dalykus. Santalka jų nesuplaka – nei puslapyje, nei failuose.',
  'about.no.zero.title': 'Nulis',
  'about.no.zero.text': 'Tai skaičius: kažkas suskaičiavo ir nieko nerado.',
  'about.no.absent.title': 'Nėra, ir žinoma kodėl',
  'about.no.absent.text':
    'Neklausta, neatsakyta, netaikoma, neskelbta, ieškota ir nerasta arba neatskleidžiama. Priežastis – taip pat teiginys su šaltiniu.',
  'about.no.unknown.title': 'Nežinoma',
  'about.no.unknown.text': 'Registre apie tai dar niekas nieko nepasakė. Rodomas brūkšnys; į sumas tokios vietos neįeina.',
  'about.decisions.title': 'Ko registras nesprendžia',
  'about.decisions.text':
    'Santalka neskelbia, kas yra klasteris ir kas ne, neteikia kokybės ženklų, neskirsto pinigų ir nevertina klasterių. Tai daro institucijos ir asociacijos; registras tik užrašo jų sprendimus kaip teiginius. Buvimas sąraše nėra pripažinimas, o nebuvimas – ne atmetimas.',
  'about.decisions.rules':
    'Koncepcijų, kvietimų ir ženklų taisyklės laikomos kaip duomenys ir patikrinamos kiekvienam klasteriui: atitinka, neatitinka, negalima pasakyti – vis su įrodymais. Tai mūsų skaičiavimas iš paskelbtų faktų, ne lygis, ne ženklas ir ne sprendimas; kas sprendžia, pasakyta prie kiekvieno rinkinio.',
  'about.decisions.conflicts':
    'Kai šaltiniai nesutaria, niekas nepaskelbiamas nugalėtoju, nebent greta stovi užrašyta priežastis.',
  'about.ours.title': 'Kas čia mūsų',
  'about.ours.text':
    'Žodžiu „mūsų“ pažymėti vertimai, priskyrimai sritims ir vietoms bei skaičiavimai: šaltinyje jų perskaityti negalima. Savo šaltiniuose jie taip ir vadinasi: „Mūsų priskyrimai“, „Mūsų vertimai“.',
  'about.ours.link': 'Viskas, kas paremta mūsų darbu',
  'about.persons.title': 'Žmonės palikti nuošalyje',
  'about.persons.text':
    'Registre nėra žmonių vardų, telefonų ar el. pašto adresų, nors šaltiniuose jų būna. Rašomos tik organizacijos, vaidmenys ir vietų skaičius valdybose bei grupėse. Šaltinio adrese gali likti tai, ką įrašė jo leidėjas.',
  'about.correct.title': 'Kaip pataisyti reikšmę',
  'about.correct.lead': 'Klaidą gali pastebėti bet kas. Kad ji būtų ištaisyta, reikia šaltinio – nuomonės neužtenka.',
  'about.correct.step.receipt': 'Atverkite reikšmės kvitą: jame teiginio numeris ir nuolatinis adresas.',
  'about.correct.step.source': 'Suraskite, kur parašyta kitaip: dokumentą, puslapį, registro išrašą.',
  'about.correct.step.write':
    'Parašykite tam, kas skelbia šį puslapį: teiginio numeris, teisinga reikšmė, nuo kada ji galioja, šaltinis.',
  'about.correct.step.record': 'Pataisymas įrašomas kaip naujas teiginys. Senasis lieka, kvite matyti, kas kuo pakeista.',
  'about.correct.keeper':
    'Kas tvarko duomenis, taiso šalies aplanko failus arba įkelia lentelę; prieš įrašant parodoma, kas pasikeis, o visą įkėlimą galima atšaukti.',
  'about.correct.changes': 'Visi pakeitimai',
  'about.free.title': 'Licencija ir programa',
  'about.free.text':
    'Faktai skelbiami pagal CC BY 4.0: naudokite, nurodydami Santalką ir šaltinį, kurį rodo kvitas. Programa yra laisva, pagal EUPL-1.2; kita šalis gali ja naudotis parengusi savo duomenų aplanką. Puslapiai skaitomi be JavaScript, nieko neprašo iš kitų svetainių, slapukų nededa ir lankytojų neseka.',
  'about.free.open-data': 'Atviri duomenys',
  'about.free.dictionary': 'Žodynas: visos savybės ir kodai',
  'accessibility.title': 'Prieinamumas',
  'accessibility.lead':
    'Norime, kad registrą galėtų skaityti visi: klaviatūra, ekrano skaitytuvu, padidintą, tamsų, telefone, atspausdintą.',
  'accessibility.standard.title': 'Kokio reikalavimo laikomės',
  'accessibility.standard.text':
    'Puslapiai kuriami pagal WCAG 2.2 AA lygį ir Europos standartą EN 301 549 (jo 9 skyrius remiasi WCAG 2.1 AA). Mūsų pačių vertinimu, jie šiuos reikalavimus atitinka iš dalies: žinomi trūkumai surašyti žemiau. Nepriklausomo audito dar nebuvo.',
  'accessibility.done.title': 'Kas padaryta',
  'accessibility.done.reading': 'Viską galima perskaityti ir naudoti be JavaScript; scenarijai tik pagreitina.',
  'accessibility.done.keyboard':
    'Viskas pasiekiama klaviatūra; fokusas matomas, dialogai užsidaro klavišu Esc ir grąžina fokusą.',
  'accessibility.done.figures': 'Kiekvienas paveikslas turi lentelę ir tekstinį aprašą, sudarytą iš tų pačių duomenų.',
  'accessibility.done.colour':
    'Spalva niekada nėra vienintelis ženklas; duomenų spalvos atskiriamos ir neskiriant spalvų. Yra tamsi išvaizda.',
  'accessibility.done.size': 'Tekstas didinamas iki 400 %, puslapiai telpa į 320 taškų plotį; taikiniai – bent 24 taškų.',
  'accessibility.done.language': 'Kiekvienas puslapis yra lietuviškai ir angliškai; kita kalba parašytas tekstas pažymėtas.',
  'accessibility.done.motion': 'Niekas nejuda, nebent paprašote; paisoma nustatymo „mažiau judesio“.',
  'accessibility.tested.title': 'Kaip tikrinta',
  'accessibility.tested.text':
    'Paskutinį kartą tikrinta {date}. Kiekvienos rūšies puslapį abiem kalbomis, telefono ir kompiuterio pločiu, automatiškai tikrina axe „Chromium“ naršyklėje (WCAG 2.0–2.2 A ir AA taisyklės); tas pats tikrinimas yra tarp programos testų. Tamsi išvaizda ir 320 taškų plotis tikrinti atskirai. Paiešką ir kvitus vien klaviatūra išbando naršyklės testai.',
  'accessibility.tested.honest':
    'Automatinis tikrinimas randa tik dalį kliūčių. Žmonės dar nebandė: nei vien klaviatūra, nei su ekrano skaitytuvais (NVDA, VoiceOver), nei skaitytojai su negalia.',
  'accessibility.limits.title': 'Žinomi trūkumai',
  'accessibility.limits.map':
    'Žemėlapyje savivaldybių taškai gali būti arti vienas kito ir mažesni už 24 taškus, kol nepadidinti; tą patį rodo lentelė po žemėlapiu.',
  'accessibility.limits.tables': 'Plačios lyginimo lentelės telefone slenka į šoną savo rėmelyje.',
  'accessibility.limits.sources':
    'Šaltinių pavadinimai ir citatos palikti jų pačių kalba ir ne visada turi vertimą; kitų svetainių prieinamumas nuo mūsų nepriklauso.',
  'accessibility.limits.plain': 'Nėra lengvai suprantamos kalbos ir gestų kalbos santraukų.',
  'accessibility.feedback.title': 'Radote kliūtį?',
  'accessibility.feedback.text':
    'Parašykite tam, kas skelbia šį puslapį: adresas, ką norėjote padaryti, kas sutrukdė, kokia naršyklė ir pagalbinė priemonė. Reikalingus duomenis galite gauti ir kita forma – kiekvienas puslapis turi CSV, XLSX ir JSON dvynius. Atskiros pranešimų formos programoje dar nėra.',
  'accessibility.feedback.appeal':
    'Jei atsakymas netenkina, Lietuvoje galima kreiptis į įstaigą, atsakingą už viešojo sektoriaus svetainių prieinamumo stebėseną.',
  'accessibility.feedback.dated': 'Šis pareiškimas parengtas {date} pačių kūrėjų vertinimu.',
} as const
