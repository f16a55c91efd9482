import type { Metadata, Viewport } from "next";
import { cookies, headers } from "next/headers";
import type { ReactNode } from "react";
import { Providers } from "../components/providers.tsx";
import { translate } from "../messages/translate.ts";
import { LANGUAGE_COOKIE, preferredLanguage } from "../server/preferred-language.ts";
import "./globals.css";

async function requestedLanguage() {
  const [jar, head] = await Promise.all([cookies(), headers()]);
  return preferredLanguage(jar.get(LANGUAGE_COOKIE)?.value, head.get("accept-language"));
}

export async function generateMetadata(): Promise<Metadata> {
  const language = await requestedLanguage();
  return {
    title: translate(language, "application.title"),
    description: translate(language, "application.description"),
  };
}

export const viewport: Viewport = { width: "device-width", initialScale: 1, colorScheme: "light dark" };

/** The document in the reader's language from the first byte. */
export default async function RootLayout({ children }: { children: ReactNode }) {
  const language = await requestedLanguage();
  return (
    <html lang={language === "zh" ? "zh-CN" : "en"}>
      <body>
        <Providers language={language}>{children}</Providers>
      </body>
    </html>
  );
}
