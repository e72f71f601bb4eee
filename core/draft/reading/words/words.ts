/** How a language asks and promises. Ways to say one thing are divided by «|»; verbs by spaces. */
export type AskWords = {
  greeting: string;
  /** Words a request may begin with that change nothing: «og», «also», «i tillegg». */
  lead: string;
  please: string;
  you: string;
  someone: string;
  me: string;
  we: string;
  /** «kan», «could»: before `you` they ask. */
  modal: string;
  /** «kan jeg få», «could we get». */
  mayIHave: string;
  /** «er det mulig å», «would you mind». */
  possible: string;
  /** «lurer på om du», «er det noen som kan». A regular expression. */
  maybe: string;
  /** «det hadde vært fint om», «I'd appreciate it if». */
  wish: string;
  /** Verbs of need and demand after «jeg» and «vi», or before them when something else stands first. */
  need: string;
  /** «ber om at», whoever asks. */
  demand: string;
  /** What must be done to something: «må rettes», «needs to be fixed». A regular expression. */
  must: string;
  /** «mangler fortsatt»: an ask where nothing else in the mail is one. */
  stillMissing: string;
  /** «må», «must», after `you`. */
  duty: string;
  /** «minner om», «you have until»: asks where a day stands with it. */
  remind: string;
  /** «frist for innspill»: an ask where nothing else in the mail is one. */
  deadlineFor: string;
  /** What ends a wish that begins with its condition: «hvis du kunne …, hadde det vært fint». */
  wouldBeGood: string;
  /** «avventer ditt svar»: asks where nothing else does, or a day stands with it. A regular expression. */
  awaited: string;
  /** «jeg ber deg», whatever follows; never «ber om forståelse». A regular expression. */
  begs: string;
  /** Groups that ask as one: boards, councils, unions. A regular expression. */
  bodies: string;
  /** What such a group does when it asks. A regular expression. */
  bodyAsks: string;
  /** «må være hos oss», «has to reach us»: with a limit it asks. A regular expression. */
  obliged: string;
  /** «kan komme litt senere, men ikke etter»: it may be late, to a limit. A regular expression. */
  lateButNot: string;
  /** «please», inside a sentence or at its end. */
  plea: string;
  /** «ønskes», «is needed»: asks of nobody in particular. */
  isNeeded: string;
  /** What stands before a verb that is one's own: «å», «to». A regular expression. */
  ownVerb: string;
  /** Questions of an outsider that ask for something to be done: «hva gjør dere med», «when will somebody». A regular expression. */
  calledToAccount: string;
  /** What goes wrong for people: a complaint may ask for nothing and still be worth an answer. */
  trouble: string;
  /** «det», «it»: what points back at something already asked for. */
  it: string;
  /** «bes», «is asked to». */
  isAsked: string;
  /** «would mean a lot». */
  appreciated: string;
  /** Verbs of work, as they stand in a request: «send», «oppdater». */
  verbs: string;
  /** Their present where it is not made by the language's rule, and those that have one form only. */
  irregularPresent: string;
  /** Endings that make the present of a verb. */
  presentEndings: readonly string[];
  /** Requests in form that are courtesy: «si fra om», «let me know if». */
  courtesy: string;
  /** Before these something is only told: «vet du», «tell me where». */
  tell: string;
  question: string;
  not: string;
  /** «ikke glem å»: a negation that asks. */
  doNotForget: string;
  noNeed: string;
  /** Makes a promise of a verb after «jeg»: «skal», «will». */
  future: string;
  /** «fra meg»: what the other will get. */
  fromMe: string;
  willGet: string;
  undersigned: string;
  promise: string;
  /** What a list of things lacking begins with. */
  lacking: string;
  everyone: string;
  /** Forms that tell how something is, not what someone does. */
  stative: string;
  /** «hvis», «when»: a clause that sets a condition. */
  condition: string;
};
