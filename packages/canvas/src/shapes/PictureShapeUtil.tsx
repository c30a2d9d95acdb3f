import { ImageShapeUtil, type TLImageShape } from "tldraw";

/** A picture whose description can be met by people who cannot see it: tldraw's own keeps it from the page. */
export class PictureShapeUtil extends ImageShapeUtil {
  override component(shape: TLImageShape) {
    const { altText } = shape.props;
    return (
      <>
        {super.component(shape)}
        {altText !== "" && <span role="img" aria-label={altText} />}
      </>
    );
  }
}
