"use client";

import { ERROR_CODES } from "@cdss/domain";
import type { Failure } from "../assessment/failure.ts";
import { issueText } from "../assessment/issue-text.ts";
import { useLanguage } from "../messages/language-context.tsx";
import { Icon } from "./icon.tsx";

/** Issues shown at once; a bundle can have hundreds, and they tend to repeat. */
const SHOWN_ISSUES = 5;

/** A typed error: what kind it is, which field is wrong, how to mend it, and a button where trying again may help. */
export function FailureBox({ failure, retry, kept }: { failure: Failure; retry?: () => void; kept?: boolean }) {
  const { t, language } = useLanguage();
  return (
    <div role="alert" className="rounded-md border border-danger/40 bg-danger-ground px-3 py-2.5 text-sm">
      <p className="flex items-start gap-2 font-medium text-danger">
        <Icon name="warning" className="mt-0.5 size-4" />
        <span>
          {t(`failure.${failure.code}`)} <code className="font-normal text-xs">{failure.code}</code>
        </span>
      </p>
      {failure.issues.length === 0 ? null : (
        <dl className="mt-2 space-y-1.5 pl-6">
          {failure.issues.slice(0, SHOWN_ISSUES).map((issue) => {
            const text = issueText(issue, language);
            return (
              <div key={`${issue.path} ${issue.message}`}>
                <dt className="font-medium">
                  {text.field} <code className="font-normal text-faint text-xs">{issue.path}</code>
                </dt>
                <dd className="text-soft">
                  {text.message} <span className="text-ink">{text.fix}</span>
                </dd>
              </div>
            );
          })}
        </dl>
      )}
      {kept === true ? <p className="mt-1.5 pl-6 text-soft">{t("failure.kept")}</p> : null}
      {retry !== undefined && ERROR_CODES[failure.code].retryable ? (
        <button type="button" onClick={retry} className="control mt-2 ml-6 px-2.5 py-1 text-xs hover:border-accent">
          {t("action.retry")}
        </button>
      ) : null}
    </div>
  );
}
