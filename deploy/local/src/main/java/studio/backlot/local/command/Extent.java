package studio.backlot.local.command;

import java.util.List;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;
import studio.backlot.local.make.Wanted;
import studio.backlot.local.make.Wanted.Tier;

/** Options that say how finished a film is wanted, and which part of it. */
final class Extent {

    @ArgGroup
    private final Finish finish = new Finish();

    @Option(
            names = "--scene",
            paramLabel = "SCENE",
            split = ",",
            description = "Only this scene, such as 2; may be said again, or several with commas between.")
    private List<String> scenes = List.of();

    @Option(
            names = "--shot",
            paramLabel = "SHOT",
            split = ",",
            description =
                    "Only this shot, such as 2B, in the same manner. Those before it in its scene, from whose state"
                            + " it starts, are made too.")
    private List<String> shots = List.of();

    /** One of these. */
    private static final class Finish {

        @Option(names = "--final", description = "Pictures as they are delivered (the default).")
        private boolean delivered;

        @Option(names = "--draft", description = "Pictures of half the size.")
        private boolean draft;

        @Option(names = "--stills", description = "One picture for each shot, held as long as the shot lasts.")
        private boolean stills;

        Tier tier() {
            if (delivered) {
                return Tier.FINAL;
            }
            return draft ? Tier.DRAFT : stills ? Tier.STILLS : Tier.FINAL;
        }
    }

    Wanted wanted() {
        return new Wanted(finish.tier(), scenes, shots);
    }
}
