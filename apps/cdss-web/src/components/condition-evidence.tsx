"use client";

import { type ConditionQuote, type Curie, type Literature, QuoteStance } from "@cdss/domain";
import { inReadersLanguage } from "../assessment/order-quotes.ts";
import { findingName } from "../format/finding-name.ts";
import { useLanguage } from "../messages/language-context.tsx";
import { LiteratureState } from "./literature-state.tsx";
import { QuotedPassage } from "./quoted-passage.tsx";
import { RecordQuotes } from "./record-quotes.tsx";

/** What the literature and the record say of one condition: for it, against it, and of its treatment, each in the words of its source. */
export function ConditionEvidence(props: {
  condition: Curie;
  literature: Literature | undefined;
  /** The answer is on its way. */
  busy: boolean;
}) {
  const { t } = useLanguage();
  const { literature, busy } = props;
  if (literature === undefined && !busy) return null;
  return (
    <section
      aria-label={t("literature.heading")}
      aria-busy={busy}
      data-evidence={props.condition}
      className="space-y-1.5"
    >
      <h4 className="font-semibold text-soft text-xs">{t("literature.heading")}</h4>
      {literature === undefined ? (
        <p role="status" className="text-faint text-xs">
          {t("literature.loading")}
        </p>
      ) : (
        <Found condition={props.condition} literature={literature} />
      )}
    </section>
  );
}

function Found({ condition, literature }: { condition: Curie; literature: Literature }) {
  const { t } = useLanguage();
  const own = literature.conditions.find((one) => one.condition === condition);
  if (own === undefined) return <p className="text-faint text-xs">{t("literature.beyond")}</p>;
  const isSearched = literature.state === "used" || literature.state === "partial";
  return (
    <>
      <LiteratureState literature={literature} />
      {own.quotes.length > 0 ? <p className="text-2xs text-faint">{t("literature.meaning")}</p> : null}
      {QuoteStance.options.map((stance) => (
        <Stance
          key={stance}
          title={t(`stance.${stance}`)}
          quotes={own.quotes.filter((quote) => quote.stance === stance)}
          literature={literature}
        />
      ))}
      {isSearched && own.quotes.length === 0 ? <p className="text-faint text-xs">{t("literature.none")}</p> : null}
      {literature.dropped === 0 ? null : (
        <p className="text-faint text-xs">{t("literature.dropped", { count: literature.dropped })}</p>
      )}
      <RecordQuotes quotes={own.record} />
    </>
  );
}

function Stance(props: { title: string; quotes: readonly ConditionQuote[]; literature: Literature }) {
  const { t, language } = useLanguage();
  const passages = new Map(props.literature.passages.map((passage) => [passage.id, passage]));
  const shown = inReadersLanguage(props.quotes, ({ quotation }) => passages.get(quotation.passage), language);
  if (shown.length === 0) return null;
  return (
    <div>
      <h5 className="font-semibold text-faint text-xs">{props.title}</h5>
      <ul className="space-y-2">
        {shown.map(({ line: { quotation, about }, passage }) => (
          <li key={`${quotation.passage} ${quotation.start}`}>
            <QuotedPassage passage={passage} quotation={quotation} />
            <p className="pl-2 text-faint text-xs">
              {t("quote.about", {
                names: about
                  .map(({ label, status }) => findingName(label, status, language))
                  .join(language === "zh" ? "、" : ", "),
              })}
            </p>
          </li>
        ))}
      </ul>
    </div>
  );
}
