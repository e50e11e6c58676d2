import { type Notice, dismiss, notices, tell } from "../store/notices";
import { words } from "../words";

/** Says what was done, and offers to take it back. */
export function tellDone(text: string, undo: () => void): void {
  tell({ kind: "done", text, action: { label: words.value.undo, run: undo } });
}

/** Messages at the foot of the page, with what can be done about them. */
export function Notices() {
  return (
    <div class="notices" role="status" aria-live="polite">
      {notices.value.map((notice) => (
        <OneNotice key={notice.text} notice={notice} />
      ))}
    </div>
  );
}

function OneNotice({ notice }: { notice: Notice }) {
  const { kind, text, details, action } = notice;
  const act = () => {
    dismiss(notice);
    action?.run();
  };
  return (
    <div class={`notice ${kind}`}>
      <div>
        <p>{text}</p>
        {details && (
          <ul>
            {details.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        )}
      </div>
      <div class="notice-actions">
        {action && (
          <button type="button" class="plain strong" onClick={act}>
            {action.label}
          </button>
        )}
        <button type="button" class="plain" onClick={() => dismiss(notice)}>
          {words.value.close}
        </button>
      </div>
    </div>
  );
}
