import { Language } from "@cdss/domain";
import { LANGUAGE_COOKIE } from "../../../../server/preferred-language.ts";

const YEAR_IN_SECONDS = 31_536_000;

/** Keep the reader's language in this browser. Inside the frame of an EMR only a partitioned cookie lives, over https. */
export async function PUT(request: Request, context: { params: Promise<{ language: string }> }): Promise<Response> {
  const language = Language.safeParse((await context.params).language);
  if (!language.success) return new Response(null, { status: 404 });
  const secure = request.headers.get("x-forwarded-proto") === "https" || new URL(request.url).protocol === "https:";
  const scope = secure ? "SameSite=None; Secure; Partitioned" : "SameSite=Lax";
  return new Response(null, {
    status: 204,
    headers: {
      "set-cookie": `${LANGUAGE_COOKIE}=${language.data}; Path=/; Max-Age=${YEAR_IN_SECONDS}; HttpOnly; ${scope}`,
    },
  });
}
