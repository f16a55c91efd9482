"use client";

import { Message } from "../components/message.tsx";

/** Drawn in place of a page that threw. What was thrown may quote the record, so that none of it is shown. */
export default function PageCrashed() {
  return <Message text="page.crashed" />;
}
