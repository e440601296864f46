import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";

/** Words to paste elsewhere; one tap copies them, and without a script they can be selected. */
export function CopyText({ text, label }: { text: string; label: string }) {
  const { t } = useTranslation();
  const [state, setState] = useState<"unable" | "able" | "copied">("unable");
  useEffect(() => {
    if ("clipboard" in navigator) setState("able");
  }, []);
  return (
    <div className="share">
      <pre tabIndex={0} role="region" aria-label={label}>
        {text}
      </pre>
      {state !== "unable" && (
        <p>
          <button
            type="button"
            className="button"
            onClick={() => void navigator.clipboard.writeText(text).then(() => setState("copied"))}
          >
            {t("common:copy.button")}
          </button>
          <span role="status" className="small quiet">
            {state === "copied" && t("common:copy.done")}
          </span>
        </p>
      )}
    </div>
  );
}
