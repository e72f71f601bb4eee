// Ways to ask, and not to, that are alike in the languages; those of one language stand in its table.

/** «Tell me if anything is unclear» offers help, and two verbs ask for more than an answer. */
export const offers = / (?:if|om|hvis|dersom|og|and|och|ifall|når du|when you) /u;

/** «Se bort fra det jeg spurte om»: nothing is asked for any more. */
export const takesBack = /(?:^|[\s,])(?:(?:se|sjå|kan dere se|kan du se) (?:bort|vekk) (?:fra|frå)|bortse från|se bort fra|disregard|ignore (?:my|the)|glem (?:det jeg|forespørselen|spørsmålet|mailen|e-posten)|gløym (?:det eg|spørsmålet))(?![\p{L}])/u;

/** «kan du fortelle litt om hjelpemidler»: a talk is more than an answer. */
export const tellsAbout = /(?:fortelle|fortelje|berätta|fortælle|orientere|snakke|prata|si noe|seie noko)(?: \p{L}+){0,2} om (?!(?:du|dere|de|det|den|han|hun|ho|vi|jeg|eg|noen|nokon|man|alle|i|ni|någon|nogen)\s)/u;

/** «Note that the office is closed on Friday.» */
export const noted = /^(?:note|notice|be aware|be advised|merk|observera|notera|bemærk|vær obs|vær oppmerksom)(?:,? (?:at|att|that|på at)|:)(?![\p{L}])/u;

/** «I really appreciate your effort» gives thanks. */
export const praised = /^(?:i|we) (?:really |do |very much |so much )*appreciate (?:your|all|the|that|it|this)(?![^.]* if )/u;

/** «The form needs your signature.» */
export const needsYours = /(?:^|\s)(?:needs?|requires?|trenger|treng|krever|krev|behöver|kräver|kræver|behøver) (?:your|din|ditt|dine|deres|dykkar|ert|era|jeres|dit)(?![\p{L}])/u;

/** «Gjerne et utkast innen torsdag.» */
export const wantedThing = /^(?:gjerne|helst|gärna|gerne|preferably) (?:et|en|ei|eit|ein|ett|noen|nokre|några|a|an|the|some|svar|utkast)(?![\p{L}])/u;

/** «Rapport og bilag i dag, takk!» */
export const thanked = /^(?!(?:vi|jeg|eg|me|jag|i|we|det|it|da|så|her|nå|no|this|that|takk|tusen)(?![\p{L}])).*, ?(?:takk|tack|tak|thanks)[!. ]*$/u;

/** «The pictures I need by Wednesday.» */
export const thingWeNeed = /^(?:[\p{L}-]+ ){1,6}(?:i|we|jeg|vi|eg|me|jag) (?:will |would |vil )?(?:need|require|trenger|treng|behøver|behöver|skal bruge|skal ha)(?![\p{L}])/u;

/** «Kristoffer, your timesheets are missing.» */
export const yoursMissing = /(?:^|\s)(?:your|din|ditt|dine|deres|dykkar|dina|ert|era|jeres|dit) [^.?!]{2,60}(?:(?:is|are) (?:still )?(?:missing|outstanding|overdue)|mangler|manglar|saknas)(?![\p{L}])/u;

/** «They asked for a list, which I would need from you by Friday.» */
export const whichWeNeed = /(?:which|som) (?:i|we|jeg|vi|eg|me|jag) (?:would |will |vil |skulle )?(?:need|trenger|treng|må ha|vil ha|behöver)(?![\p{L}])/u;

/** «vinduene, som leveres i uke 51» */
export const ofWhich = /(?:som|der|which|that) (?:sendes|leveres|gis|meldes|skickas|lämnas|afleveres|indsendes)(?![\p{L}])/u;

/** «innkallingen sendes torsdag» tells what will be; with a limit it asks. */
export const isPlanned = /(?:^|\s)(?:sendes|sendast|leveres|leverast|gis|gjevast|skickas|lämnas|afleveres)(?![\p{L}])/u;

/** «Vi lurer på hvordan vi går fram for å få en ny.» */
export const wondersHow = /(?:jeg|eg|vi|me|jag|i|we) (?:lurer på|lurer|undrer på|undrar|wonder) (?:hvordan|korleis|hva|kva|hvem|kven|hur|how|what|who)(?![\p{L}])/u;

/** «Vi må få vite det innen fredag.» */
export const mustKnow = /(?:må få|må ha|must have|need to have|måste få|skal have) (?:vite|vita|svar|beskjed|tilbakemelding|en tilbakemelding|an answer|your answer|veta|besked|svar på|at vide)(?![\p{L}])/u;

/** «innen», «senest»: a limit that is set, and not an event something comes before. */
export const byThen = /(?:^|\s)(?:innen|innan|senest|seinast|by|no later than|senast|inden) /u;

/** The strongest words of duty, which ask also where a day is only named. */
export const mustBe = /(?:^|\s)(?:må|måste|must|has to|have to|needs to|need to)(?![\p{L}])/u;
