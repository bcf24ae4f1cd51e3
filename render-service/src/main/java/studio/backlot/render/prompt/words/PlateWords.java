package studio.backlot.render.prompt.words;

import java.util.List;
import studio.backlot.render.prompt.Reference;
import studio.backlot.render.prompt.Section;

/** What a plate is for: it shows the place, and not the frame. */
final class PlateWords {
    private PlateWords() {}

    /** @param shown pictures that the model is given */
    static void tell(Moment moment, List<Reference> shown, FactSheet sheet) {
        if (shown.stream().noneMatch(picture -> picture.role() == Reference.Role.PLATE)) {
            return;
        }
        String nobody = moment.inFrame().isEmpty() ? "; nobody is there" : "";
        sheet.about(Section.SET, "set/plate")
                .core()
                .says(
                        "one reference picture shows the place without people, from elsewhere: things, materials and colours "
                                + "stay as in it, the camera is the one told here"
                                + nobody,
                        "the place stays as its reference picture shows it" + nobody);
    }
}
