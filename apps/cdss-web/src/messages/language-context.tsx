"use client";

import type { Language } from "@cdss/domain";
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from "react";
import type { MessageKey } from "./catalogue.ts";
import { storeLanguage } from "./store-language.ts";
import { type MessageValues, translate } from "./translate.ts";

interface LanguageValue {
  readonly language: Language;
  readonly choose: (language: Language) => void;
  readonly t: (key: MessageKey, values?: MessageValues) => string;
}

const LanguageContext = createContext<LanguageValue | null>(null);

/** Holds the reader's language, keeps it in this browser, and keeps `<html lang>` in step. */
export function LanguageProvider({ initial, children }: { initial: Language; children: ReactNode }) {
  const [language, setLanguage] = useState(initial);
  useEffect(() => {
    document.documentElement.lang = language === "zh" ? "zh-CN" : "en";
    document.title = translate(language, "application.title");
  }, [language]);
  const choose = useCallback((wanted: Language) => {
    void storeLanguage(wanted);
    setLanguage(wanted);
  }, []);
  const value = useMemo<LanguageValue>(
    () => ({ language, choose, t: (key, values) => translate(language, key, values) }),
    [language, choose],
  );
  return <LanguageContext value={value}>{children}</LanguageContext>;
}

/** The reader's language and its texts. Only below LanguageProvider. */
export function useLanguage(): LanguageValue {
  const value = useContext(LanguageContext);
  if (value === null) throw new Error("useLanguage is used outside LanguageProvider");
  return value;
}
