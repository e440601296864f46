import { useTranslation } from "react-i18next";
import type { Picture } from "~/domain/profiles";
import { paths } from "~/http/paths";
import { Frame } from "../frame";
import { ItemTools } from "./item-tools";

/** One's own pictures as others see them, each with its tools; one of them is the portrait. */
export function PictureItems({ pictures, portraitId }: { pictures: Picture[]; portraitId: string | null }) {
  const { t } = useTranslation();
  return (
    <ol className="picture-items">
      {pictures.map((picture, index) => {
        const name = picture.caption || t("cards:pictures.number", { number: index + 1 });
        return (
          <li key={picture.id}>
            <Frame title={name} picture={paths.picture(picture.key, 320)} alt={picture.caption} />
            <p className="small">
              {picture.caption || <span className="quiet">{t("profiles:pictures.noCaption")}</span>}
            </p>
            {picture.id === portraitId && <p className="tiny good">{t("profiles:pictures.portrait")}</p>}
            <ItemTools
              list="pictures"
              id={picture.id}
              name={name}
              first={index === 0}
              last={index === pictures.length - 1}
            />
          </li>
        );
      })}
    </ol>
  );
}
