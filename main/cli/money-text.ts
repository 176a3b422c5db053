/** Sums as people read them in a terminal: thousandths with a point, and spaces between the thousands. */
export function moneyText(milli: number): string {
  const sign = milli < 0 ? '-' : '';
  const whole = Math.floor(Math.abs(milli) / 1000);
  const rest = Math.abs(milli) % 1000;
  const grouped = String(whole).replaceAll(/\B(?=(?:\d{3})+$)/g, ' ');
  return `${sign}${grouped}${rest === 0 ? '' : `.${String(rest).padStart(3, '0').replace(/0+$/, '')}`}`;
}
