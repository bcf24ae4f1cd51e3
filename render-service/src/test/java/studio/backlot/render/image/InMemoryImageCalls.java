package studio.backlot.render.image;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.render.provider.Operation;

/** Calls of one organisation. */
final class InMemoryImageCalls implements ImageCalls {
    private final Map<String, ImageCall> calls = new HashMap<>();

    @Override
    public Optional<ImageCall> find(OrgId org, String key) {
        return Optional.ofNullable(calls.get(key));
    }

    @Override
    public boolean begin(OrgId org, String key, ImageCall call) {
        ImageCall before = calls.get(key);
        boolean next = before == null
                ? call.number() > 0
                : before.number() == call.number() - 1 && before.operation().isEmpty();
        if (next) {
            calls.put(key, call);
        }
        return next;
    }

    @Override
    public void accepted(OrgId org, String key, Operation operation) {
        calls.computeIfPresent(
                key,
                (_, call) -> call.operation().isPresent()
                        ? call
                        : new ImageCall(call.number(), call.since(), Optional.of(operation), call.keys()));
    }

    @Override
    public void undone(OrgId org, String key, int number, Optional<Operation> operation) {
        ImageCall call = calls.get(key);
        if (call != null && call.number() == number && call.operation().equals(operation)) {
            calls.put(key, new ImageCall(number - 1, call.since(), Optional.empty(), call.keys()));
            calls.values().removeIf(none -> none.number() == 0);
        }
    }
}
