import { Workspace } from "../components/workspace.tsx";

/** The assistant: one page. */
export default function Page() {
  return <Workspace />;
}
