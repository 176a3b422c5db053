/**
 * Words that keep their hyphen when a line ends at it. Which hyphens belong to a word cannot be told from the page; these are
 * the beginnings and the ends that French and English write with one.
 */

const BEGINNINGS = new Set(
  [
    'demi mi semi ex non vice sous quasi anti contre avant après arrière grand grands self well co pro post pré inter',
    'franco anglo russo germano sino ukraino polono balto euro afro austro luso hispano italo indo nordico norvego américano latino',
    'vingt trente quarante cinquante soixante quatre dix twenty thirty forty fifty sixty seventy eighty ninety',
    'peut est dit a y puis c’est-à long short low high cross',
  ].flatMap((words) => words.split(' ')),
);

const ENDS = new Set(
  [
    'ce ci là il ils elle elles on je tu nous vous moi toi lui leur en y t même mêmes',
    'deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize vingt',
    'one two three four five six seven eight nine based led term level made wide old',
  ].flatMap((words) => words.split(' ')),
);

/** Whether a word that was parted at its hyphen is known to be written with it. Both pieces in lower case. */
export const isCompound = (before: string, after: string): boolean =>
  BEGINNINGS.has(before) || ENDS.has(after);
