/** `2024-02-28` → `2024-02-29` */
export function nextDay(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  if (day.length !== 10 || Number.isNaN(date.getTime())) return '';
  date.setUTCDate(date.getUTCDate() + 1);
  return date.toISOString().slice(0, 10);
}
