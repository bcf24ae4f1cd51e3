package studio.backlot.render.provider.comfyui.workflow;

import studio.backlot.render.provider.Fault;
import studio.backlot.render.provider.FaultClass;

/** A workflow that cannot be read, or not be told what an order says; the message names the file and the place in it. */
public final class UnfitWorkflow extends Exception {
    private static final long serialVersionUID = 1L;

    private final String why;

    UnfitWorkflow(String why) {
        super(why);
        this.why = why;
    }

    /**
     * What is wrong at a place.
     *
     * @param pointer JSON pointer such as {@code /6/inputs/text}; empty for all of it
     */
    static UnfitWorkflow at(String file, String pointer, String why) {
        return new UnfitWorkflow((file + " " + pointer).strip() + ": " + why);
    }

    /** Nothing was asked; the same order fails again. */
    public Fault fault() {
        return Fault.of(FaultClass.NEVER, "workflow", why);
    }
}
