"use client";

import { Sex } from "@cdss/domain";
import { type FormEvent, useId, useState } from "react";
import type { CaseSource } from "../assessment/case-source.ts";
import { useLanguage } from "../messages/language-context.tsx";

const SEXES = ["unknown", "female", "male", "other"] as const satisfies readonly Sex[];

/** What the form holds; kept above the form, so that it survives the switch between patients and note. */
export interface NoteDraft {
  readonly text: string;
  readonly sex: Sex;
  readonly age: string;
}

export const emptyNote: NoteDraft = { text: "", sex: "unknown", age: "" };

/** A note with sex and age. The server judges the values, so that the page and the API refuse the same things. */
export function NoteForm(props: {
  draft: NoteDraft;
  busy: boolean;
  again: boolean;
  onDraft: (draft: NoteDraft) => void;
  onAssess: (source: Extract<CaseSource, { kind: "note" }>) => void;
}) {
  const { t } = useLanguage();
  const id = useId();
  const { draft, onDraft } = props;
  const [ageUnreadable, setAgeUnreadable] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const age = draft.age.trim();
    const ageYears = age === "" ? undefined : Number(age);
    const unreadable = ageYears !== undefined && !Number.isFinite(ageYears);
    setAgeUnreadable(unreadable);
    if (!unreadable) props.onAssess({ kind: "note", text: draft.text, sex: draft.sex, ageYears });
  };
  return (
    <form onSubmit={submit} className="space-y-2.5 px-3.5 py-3" noValidate>
      <label htmlFor={`${id}-text`} className="sr-only">
        {t("note.text")}
      </label>
      <textarea
        id={`${id}-text`}
        rows={6}
        value={draft.text}
        placeholder={t("note.placeholder")}
        onChange={(event) => onDraft({ ...draft, text: event.target.value })}
        className="control block w-full resize-y px-2.5 py-2 leading-relaxed"
      />
      <div className="flex flex-wrap items-end gap-2.5">
        <div>
          <label htmlFor={`${id}-sex`} className="block text-faint text-xs">
            {t("note.sex")}
          </label>
          <select
            id={`${id}-sex`}
            value={draft.sex}
            onChange={(event) => onDraft({ ...draft, sex: Sex.parse(event.target.value) })}
            className="control h-8 px-2"
          >
            {SEXES.map((sex) => (
              <option key={sex} value={sex}>
                {t(`note.sex.${sex}`)}
              </option>
            ))}
          </select>
        </div>
        <div>
          <label htmlFor={`${id}-age`} className="block text-faint text-xs">
            {t("note.age")}
          </label>
          <span className="flex items-center gap-1.5">
            <input
              id={`${id}-age`}
              type="text"
              inputMode="decimal"
              value={draft.age}
              aria-invalid={ageUnreadable}
              aria-describedby={ageUnreadable ? `${id}-age-fix` : undefined}
              onChange={(event) => onDraft({ ...draft, age: event.target.value })}
              className="control h-8 w-16 px-2 tabular-nums aria-invalid:border-danger"
            />
            <span className="text-faint text-xs">{t("note.years")}</span>
          </span>
        </div>
        <button
          type="submit"
          disabled={props.busy}
          className="ml-auto h-8 rounded-md bg-accent px-4 font-medium text-on-accent hover:bg-accent-strong disabled:opacity-60"
        >
          {props.again ? t("note.assessAgain") : t("note.assess")}
        </button>
      </div>
      {ageUnreadable ? (
        <p id={`${id}-age-fix`} role="alert" className="text-danger text-xs">
          {t("field.demographics.ageYears")}: {t("field.demographics.ageYears.fix")}
        </p>
      ) : null}
      <p className="text-2xs text-faint">{t("note.privacy")}</p>
    </form>
  );
}
