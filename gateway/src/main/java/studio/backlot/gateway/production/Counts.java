package studio.backlot.gateway.production;

import studio.backlot.contracts.event.RenderFacts;

/**
 * How much of a revision is done.
 *
 * @param cast characters locked
 * @param portraits characters with a portrait
 * @param dialogue lines recorded
 * @param shots shots with a circled take
 * @param takes how those takes came about
 */
public record Counts(Tally cast, Tally portraits, Tally dialogue, Tally shots, Takes takes) {
    static final Counts NONE = new Counts(Tally.NONE, Tally.NONE, Tally.NONE, Tally.NONE, new Takes(0, 0, 0));

    /**
     * How takes came about.
     *
     * @param fromLibrary found in the take library, nothing rendered
     * @param rendered rendered for this revision
     * @param warnings sentences of warning, all takes together
     */
    public record Takes(int fromLibrary, int rendered, int warnings) {
        Takes with(RenderFacts facts) {
            return new Takes(
                    fromLibrary + (facts.fromLibrary() ? 1 : 0),
                    rendered + (facts.fromLibrary() ? 0 : 1),
                    warnings + facts.warnings().size());
        }
    }

    Counts cast(Tally changed) {
        return new Counts(changed, portraits.of(changed.total()), dialogue, shots, takes);
    }

    Counts portraits(Tally changed) {
        return new Counts(cast, changed, dialogue, shots, takes);
    }

    Counts dialogue(Tally changed) {
        return new Counts(cast, portraits, changed, shots, takes);
    }

    Counts shots(Tally changed) {
        return new Counts(cast, portraits, dialogue, changed, takes);
    }

    Counts takes(Takes changed) {
        return new Counts(cast, portraits, dialogue, shots, changed);
    }
}
