/** Claims: the list, and the form of the one that is chosen. */
import { Plus, Scale, Table2 } from 'lucide-react';
import { useCallback, useMemo, useState, type JSX } from 'react';
import { CLAIM_KINDS, type ClaimKind, type ClaimRow } from '../../../preload/contract/index.ts';
import { attempt, command, go, useAsk, useCommand, type Feature, type Place } from '../../client/index.ts';
import { useText } from '../../i18n/index.tsx';
import { ClaimForm } from '../../inspector/index.ts';
import { RegisterWork } from '../../registers/index.ts';
import { Choice } from '../../ui/choice.tsx';
import { StanceMark, TlpMark } from '../../ui/marks.tsx';
import { Register } from '../../ui/register.tsx';
import rows from '../../ui/rows.module.css';

type Standing = 'all' | 'unsupported' | 'contradicted';

const stands = (claim: ClaimRow, standing: Standing): boolean => {
  if (standing === 'unsupported') return claim.supports === 0;
  return standing === 'all' || claim.contradicts > 0;
};

function ClaimRowView({ claim }: { readonly claim: ClaimRow }): JSX.Element {
  const text = useText();
  return (
    <div className={rows['row']}>
      <span className={rows['words']}>{claim.text}</span>
      <span className={rows['signs']}>
        <StanceMark stance="supports" count={claim.supports} />
        {claim.contradicts === 0 ? null : <StanceMark stance="contradicts" count={claim.contradicts} />}
      </span>
      <span className={rows['facts']}>
        <span>{text(`vocabulary.claimKind.${claim.kind}`)}</span>
        {claim.likelihood === null ? null : (
          <span>{text(`vocabulary.likelihoodOn.${claim.yardstick}.${claim.likelihood}`)}</span>
        )}
        <TlpMark tlp={claim.tlp} />
      </span>
    </div>
  );
}

function List({ place }: { readonly place: Place }): JSX.Element {
  const text = useText();
  const claims = useAsk('claim.list', {});
  const [kind, setKind] = useState<ClaimKind | null>(null);
  const [standing, setStanding] = useState<Standing>('all');
  const [fresh, setFresh] = useState(0);
  const create = useCallback(async (): Promise<void> => {
    const id = await command('claim.create', { text: text('claims.newText') });
    setFresh(id);
    go(`/claims/${id}`);
  }, [text]);
  const add = useCallback((): void => attempt(create()), [create]);
  useCommand('claim.new', add);
  const shown = useMemo(
    () => claims.data?.filter((claim) => (kind === null || claim.kind === kind) && stands(claim, standing)),
    [claims.data, kind, standing],
  );
  return (
    <Register
      name="claims"
      title={text('claims.title')}
      rows={shown}
      total={claims.data?.length ?? 0}
      wordsOf={(claim) => `${claim.text} ${claim.note}`}
      renderRow={(claim) => <ClaimRowView claim={claim} />}
      rowHeight={72}
      chosen={place.id}
      choose={(id) => go(`/claims/${id}`, { replace: true })}
      empty={text('claims.empty')}
      actions={
        <>
          <button type="button" className="with-icon" onClick={() => go('/claims?in=claim')}>
            <Table2 size={14} aria-hidden="true" />
            {text('registers.table')}
          </button>
          <button type="button" className="with-icon" onClick={add}>
            <Plus size={14} aria-hidden="true" />
            {text('claims.new')}
          </button>
        </>
      }
      filters={
        <>
          <Choice
            quiet
            label={text('claims.kind')}
            value={kind}
            none={text('claims.anyKind')}
            options={CLAIM_KINDS.map((key) => ({ key, title: text(`vocabulary.claimKind.${key}`) }))}
            choose={setKind}
          />
          <Choice
            quiet
            label={text('claims.standing')}
            value={standing}
            options={(['all', 'unsupported', 'contradicted'] as const).map((key) => ({
              key,
              title: text(`claims.standing.${key}`),
            }))}
            choose={(key) => setStanding(key ?? 'all')}
          />
        </>
      }
      detail={
        place.id === null ? null : (
          <ClaimForm
            key={place.id}
            id={place.id}
            focusOn={fresh === place.id ? 1 : 0}
            isNew={fresh === place.id}
            onRemoved={() => go('/claims', { replace: true })}
          />
        )
      }
    />
  );
}

function Screen({ place }: { readonly place: Place }): JSX.Element {
  const text = useText();
  return place.query.has('in') ? (
    <RegisterWork
      path="claims"
      title={text('claims.title')}
      place={place}
      registers={['claim']}
      back={text('registers.list')}
      forms={{ claim: ClaimForm }}
    />
  ) : (
    <List place={place} />
  );
}

export const feature: Feature = {
  path: 'claims',
  title: 'claims.title',
  icon: Scale,
  group: 'registers',
  key: 'C',
  Screen,
  commands: [{ name: 'claim.new', title: 'claims.new' }],
};
