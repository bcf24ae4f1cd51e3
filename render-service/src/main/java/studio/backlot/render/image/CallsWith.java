package studio.backlot.render.image;

import java.util.Optional;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.render.provider.KeyTerm;
import studio.backlot.render.provider.Operation;

/** Calls of which it is noted what keys they are made with. */
record CallsWith(ImageCalls calls, KeyTerm keys) implements ImageCalls {

    @Override
    public Optional<ImageCall> find(OrgId org, String key) {
        return calls.find(org, key);
    }

    @Override
    public boolean begin(OrgId org, String key, ImageCall call) {
        return calls.begin(org, key, call.with(keys));
    }

    @Override
    public void accepted(OrgId org, String key, Operation operation) {
        calls.accepted(org, key, operation);
    }

    @Override
    public void undone(OrgId org, String key, int number, Optional<Operation> operation) {
        calls.undone(org, key, number, operation);
    }
}
