/** Each flow of a view in one currency, with the rate that it took. */
import type { TotalCurrency } from '../../../preload/contract/aid.ts';

/** Rates of the files that are in the dossier, the latest import first. */
const RATES = `
  SELECT s.id AS setId, s.table_id
  FROM rate_set s JOIN record sr ON sr.id = s.id AND sr.deleted_at IS NULL`;

/**
 * The rate of one currency over some days: of one day the last within a week, of more the mean of the latest file that has any.
 * CROSS JOIN keeps the order of the look-up: by file, then by the primary key of its rates.
 */
const rateOf = (currency: string): string => `
  CASE WHEN ${currency} = 'EUR' THEN 1.0
  WHEN d.day = d.lastDay THEN (
    SELECT r.per_euro FROM sets s CROSS JOIN rate r ON r.table_id = s.table_id
    WHERE r.currency = ${currency} AND r.day BETWEEN date(d.day, '-7 days') AND d.day
    ORDER BY r.day DESC, s.setId DESC LIMIT 1)
  ELSE (
    SELECT avg(r.per_euro) FROM sets s CROSS JOIN rate r ON r.table_id = s.table_id
    WHERE r.currency = ${currency} AND r.day BETWEEN d.day AND d.lastDay
    GROUP BY s.setId ORDER BY s.setId DESC LIMIT 1)
  END`;

/** The day of that rate; null of a mean, and where there is none. */
const dayOf = (currency: string): string => `
  CASE WHEN ${currency} <> 'EUR' AND d.day = d.lastDay THEN (
    SELECT r.day FROM sets s CROSS JOIN rate r ON r.table_id = s.table_id
    WHERE r.currency = ${currency} AND r.day BETWEEN date(d.day, '-7 days') AND d.day
    ORDER BY r.day DESC, s.setId DESC LIMIT 1)
  END`;

/** The common table expression `rates`: one for each currency and date of the flows `t` that `where` names, not one a flow. */
export const ratesNeeded = (where: string, currency: 'EUR' | 'USD'): string => `
  sets AS MATERIALIZED (${RATES}),
  dates AS MATERIALIZED (
    SELECT t.currency, coalesce(t.date_day, '') AS day, coalesce(t.date_last_day, '') AS lastDay, min(t.date) AS date, count(*) AS flows
    FROM flow t
    WHERE t.amount_milli IS NOT NULL AND t.currency IS NOT NULL AND t.currency <> '${currency}' AND ${where}
    GROUP BY 1, 2, 3),
  rates AS MATERIALIZED (
    SELECT d.currency, d.day, d.lastDay, d.date, d.flows,
      ${rateOf('d.currency')} AS perEuro,
      ${currency === 'EUR' ? '1.0' : rateOf(`'${currency}'`)} AS target,
      coalesce(${dayOf('d.currency')}, ${currency === 'EUR' ? 'NULL' : dayOf(`'${currency}'`)}) AS rateDay
    FROM dates d)`;

/**
 * Common table expressions, of which `flows` has each flow with what it adds: `milli` and `upper` in the currency asked for (null:
 * it cannot be added), units of its currency for one of that (`perEuro`), and the day of the rate (`rateDay`; null of a mean).
 */
export const convertedFlows = (where: string, currency: TotalCurrency): string =>
  currency === 'reported'
    ? `
  flows AS (
    SELECT t.*, t.amount_milli AS milli, coalesce(t.amount_upper_milli, t.amount_milli) AS upper,
      NULL AS perEuro, NULL AS rateDay, t.currency AS sumCurrency
    FROM flow t WHERE ${where})`
    : `${ratesNeeded(where, currency)},
  flows AS (
    SELECT t.*,
      iif(t.currency = '${currency}', t.amount_milli,
        CAST(round(t.amount_milli / r.perEuro * r.target) AS INTEGER)) AS milli,
      iif(t.currency = '${currency}', coalesce(t.amount_upper_milli, t.amount_milli),
        CAST(round(coalesce(t.amount_upper_milli, t.amount_milli) / r.perEuro * r.target) AS INTEGER)) AS upper,
      iif(t.currency = '${currency}', NULL, r.perEuro / r.target) AS perEuro, r.rateDay, '${currency}' AS sumCurrency
    FROM flow t
    LEFT JOIN rates r
      ON r.currency = t.currency AND r.day = coalesce(t.date_day, '') AND r.lastDay = coalesce(t.date_last_day, '')
    WHERE ${where})`;

/** A flow that repeats money announced before, as long as what announced it first is there. */
export const ANNOUNCED_BEFORE = `(t.same_as_id IS NOT NULL OR t.id IN (
    SELECT c.other_id FROM contradiction c
    JOIN record cr ON cr.id = c.id AND cr.deleted_at IS NULL
    JOIN record first ON first.id = c.one_id AND first.deleted_at IS NULL
    WHERE c.kind = 'double-announcement' AND c.outcome = 'same-money'))`;
