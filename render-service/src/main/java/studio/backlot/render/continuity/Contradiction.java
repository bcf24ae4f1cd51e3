package studio.backlot.render.continuity;

import java.util.List;
import java.util.stream.Collectors;

/** A brief contradicts the state that it starts from. Nothing has been rendered. */
public final class Contradiction extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient List<Finding> findings;

    /** Of one finding or more. */
    Contradiction(List<Finding> findings) {
        super(findings.stream().map(Finding::toString).collect(Collectors.joining(" ")));
        this.findings = List.copyOf(findings);
    }

    public List<Finding> findings() {
        return findings;
    }

    /** The first rule that is broken. */
    public ContinuityRule rule() {
        return findings.getFirst().rule();
    }
}
