package studio.backlot.render.prompt.words;

/** Everything that there is to say about a moment, section by section. */
public final class ShotWords {
    private ShotWords() {}

    public static FactSheet of(Moment moment, Template template) {
        FactSheet sheet = new FactSheet();
        IdentityWords.tell(moment, sheet);
        StateWords.tell(moment, sheet);
        SetWords.tell(moment, sheet);
        LightWords.tell(moment, sheet);
        CameraWords.tell(moment, sheet);
        StyleWords.tell(moment, template, sheet);
        ActionWords.tell(moment, sheet);
        DialogueWords.tell(moment, template, sheet);
        NegativeWords.tell(moment, template, sheet);
        return sheet;
    }
}
