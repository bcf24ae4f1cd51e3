package studio.backlot.render.prompt;

/** What a request cannot do without is longer than the model reads. Nothing has been spent. */
public final class RequiredWordsTooLong extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final Section section;

    public RequiredWordsTooLong(Section section, String profile, int needed, int budget) {
        super("The section '%s' cannot be left out, and with it the request has at least %d tokens; %s reads %d."
                .formatted(section.slug(), needed, profile, budget));
        this.section = section;
    }

    public Section section() {
        return section;
    }
}
