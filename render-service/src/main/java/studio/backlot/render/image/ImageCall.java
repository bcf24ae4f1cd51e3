package studio.backlot.render.image;

import java.time.Instant;
import java.util.Optional;
import studio.backlot.contracts.film.Absent;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.render.provider.KeyTerm;
import studio.backlot.render.provider.Operation;
import studio.backlot.render.provider.OutputFolder;

/**
 * A picture that was asked for and comes later.
 *
 * @param number 1 when it was asked for once; 2 when nobody knows what became of the first call
 * @param since when the last call was begun
 * @param operation the provider's name of it, once it was accepted
 * @param keys that it was made with, which alone know of it
 */
public record ImageCall(int number, Instant since, Optional<Operation> operation, KeyTerm keys) {
    public ImageCall {
        operation = Absent.optional(operation);
    }

    /** What names a call where the provider can be told a name: the same for both, so that either is found. */
    public static OutputFolder output(OrgId org, String key) {
        return new OutputFolder("%s/%s/1-1/".formatted(org, key));
    }

    static ImageCall begun(int number, Instant since) {
        return new ImageCall(number, since, Optional.empty(), KeyTerm.LASTING);
    }

    /** The same with other keys. */
    ImageCall with(KeyTerm others) {
        return new ImageCall(number, since, operation, others);
    }
}
