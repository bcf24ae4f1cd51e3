package studio.backlot.render.prompt.words;

import java.util.List;
import studio.backlot.render.prompt.Reference;

/** Everything that there is to say about a moment, section by section. */
public final class ShotWords {
    private ShotWords() {}

    /**
     * Of a moment.
     *
     * @param shown pictures that the model is given without a caption
     */
    public static FactSheet of(Moment moment, Template template, List<Reference> shown) {
        FactSheet sheet = new FactSheet();
        IdentityWords.tell(moment, sheet);
        StateWords.tell(moment, sheet);
        SetWords.tell(moment, sheet);
        PlateWords.tell(moment, shown, sheet);
        LightWords.tell(moment, sheet);
        CameraWords.tell(moment, sheet);
        StyleWords.tell(moment, template, sheet);
        ActionWords.tell(moment, sheet);
        DialogueWords.tell(moment, template, sheet);
        NegativeWords.tell(moment, template, sheet);
        return sheet;
    }
}
