import { Message } from "../components/message.tsx";

/** Any address but the assistant's. */
export default function NotFound() {
  return <Message text="page.notFound" />;
}
