/** Words that say nothing alone, in French, English and Ukrainian: beside others they need not be there. */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  `a au aux avec ce ces cet cette chez contre dans de depuis des dont du elle elles en entre est et etait ete etre eux il ils je la le les leur leurs lui mais me meme mes mon ne nos notre nous
  on ou par pas plus pour qu quand que quel quelle quelles quels qui quoi sa sans se sera ses si son sont sous sur ta te tes toi ton tu un une vers vos votre vous y ont avait avoir fait
  about after all also an and any are as at be been before but by can did do does for from had has have he her his how i if in into is it its more most no not of on or our out over she
  so some such than that the their them then there these they this those through to under until up us was we were what when where which while who whom why will with would you your
  і й та в у на з із зі до від для про по за як що це не але або чи він вона вони ми ви я його її їх був була були бути`
    .split(/\s+/)
    .filter((word) => word !== ''),
);
