"use client";

import type { Language } from "@cdss/domain";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { LanguageProvider } from "../messages/language-context.tsx";

/** What every component may rely on: the language, and the cache of queries. */
export function Providers({ language, children }: { language: Language; children: ReactNode }) {
  const [client] = useState(
    () => new QueryClient({ defaultOptions: { queries: { refetchOnWindowFocus: false, retry: 1 } } }),
  );
  return (
    <QueryClientProvider client={client}>
      <LanguageProvider initial={language}>{children}</LanguageProvider>
    </QueryClientProvider>
  );
}
