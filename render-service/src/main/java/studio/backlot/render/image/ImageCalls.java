package studio.backlot.render.image;

import java.util.Optional;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.render.provider.KeyTerm;
import studio.backlot.render.provider.Operation;

/** Calls for pictures that come later, by the key of what is asked for. Each method is one transaction, committed when it returns. */
public interface ImageCalls {

    /** The same, of calls that are made with keys of some term. */
    default ImageCalls with(KeyTerm keys) {
        return new CallsWith(this, keys);
    }

    Optional<ImageCall> find(OrgId org, String key);

    /**
     * Notes a call before it is made: the first, or the one after a call that was not accepted as far as is known.
     *
     * @return whether it was noted; not, when another was noted or accepted meanwhile
     */
    boolean begin(OrgId org, String key, ImageCall call);

    /** Keeps the name of an accepted call, unless there is one. */
    void accepted(OrgId org, String key, Operation operation);

    /**
     * A call has come to nothing and costs nothing: as if it had not been noted. Nothing changes when another was noted meanwhile.
     *
     * @param operation of the call, if it was accepted
     */
    void undone(OrgId org, String key, int number, Optional<Operation> operation);
}
