package studio.backlot.render.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import studio.backlot.contracts.film.Absent;
import studio.backlot.contracts.id.AssetRef;
import studio.backlot.kit.json.Json;
import studio.backlot.render.prompt.Call;
import studio.backlot.render.prompt.Reference;
import studio.backlot.render.prompt.Request;
import studio.backlot.render.prompt.profile.Profile;
import studio.backlot.render.route.Quote;
import studio.backlot.render.route.Routing;

/**
 * What a model is asked for to film a shot, what that costs, and why it is this model.
 *
 * @param calls in order; each goes on from the last frame of the one before, or from all of it
 * @param seed how the model is told one, if it takes any
 */
public record Purchase(
        Request.Addressee model, List<Call.Sent> calls, Quote quote, Routing routing, Optional<SeedName> seed)
        implements Commission {
    private static final Reference BEFORE = new Reference(Reference.Role.FIRST_FRAME, "before", Optional.empty());

    public Purchase {
        calls = Absent.list(calls);
        seed = Absent.optional(seed);
    }

    /** A parameter and the bits of its values. */
    public record SeedName(String name, int bits) {}

    public static Purchase of(Profile profile, Request request, Quote quote, Routing routing) {
        return new Purchase(
                request.profile(),
                request.calls().stream().map(Call::sent).toList(),
                quote,
                routing,
                profile.parameters()
                        .seed()
                        .flatMap(name -> profile.abilities().seedBits().map(bits -> new SeedName(name, bits))));
    }

    @Override
    public String by() {
        return model.id();
    }

    @Override
    public String renderer() {
        return model.id() + " " + model.model();
    }

    /**
     * SHA-256 of what the model is asked for. The frame that a shot goes on from has its own place in a take's key, and the name
     * of the shot before changes nothing.
     */
    @Override
    public String asked() {
        return Json.sha256(Json.canonical(
                new Asked(model, calls.stream().map(Purchase::nameless).toList())));
    }

    @Override
    public boolean shows(Reference.Role role) {
        return calls.stream().flatMap(sent -> sent.references().stream()).anyMatch(shown -> shown.role() == role);
    }

    /** The approved picture that the model is told to begin the shot with; empty when there is none. */
    public Optional<AssetRef> beginsOn() {
        return calls.getFirst().references().stream()
                .filter(reference -> reference.role() == Reference.Role.FIRST_FRAME && reference.showsApproved())
                .findFirst()
                .flatMap(Reference::asset);
    }

    /** The frame that the model is told to end the shot on; empty when it may end as it likes. */
    public Optional<AssetRef> endsOn() {
        return calls.getLast().references().stream()
                .filter(reference -> reference.role() == Reference.Role.LAST_FRAME)
                .findFirst()
                .flatMap(Reference::asset);
    }

    /** Whether a call, counted from 1, is given the whole video before, and what comes is longer by so many seconds. */
    public Optional<Extended> extension(int call) {
        Call.Sent sent = calls.get(call - 1);
        return sent.references().stream().anyMatch(reference -> reference.role() == Reference.Role.VIDEO)
                ? sent.length().map(length -> new Extended(length.generated()))
                : Optional.empty();
    }

    /**
     * What is sent for a call, counted from 1.
     *
     * @param before the frame or the video that it goes on from
     */
    public Call.Sent sent(int call, Optional<Long> otherSeed, Optional<AssetRef> before) {
        Call.Sent sent = calls.get(call - 1);
        Map<String, Object> parameters = new LinkedHashMap<>(sent.parameters());
        seed.ifPresent(
                name -> otherSeed.ifPresent(value -> parameters.put(name.name(), value & ((1L << name.bits()) - 1))));
        List<Reference> references = new ArrayList<>();
        for (Reference reference : sent.references()) {
            references.add(
                    reference.role().isBefore() && before.isPresent()
                            ? new Reference(reference.role(), reference.of(), before)
                            : reference);
        }
        return new Call.Sent(sent.words(), parameters, references, sent.length());
    }

    private static Call.Sent nameless(Call.Sent sent) {
        return new Call.Sent(
                sent.words(),
                sent.parameters(),
                sent.references().stream().map(Purchase::nameless).toList(),
                sent.length());
    }

    /** Without the frame that a picture goes on from, and without the name of the shot that it ends. */
    static Reference nameless(Reference reference) {
        return reference.role() == Reference.Role.FIRST_FRAME && !reference.showsApproved() ? BEFORE : reference;
    }

    private record Asked(Request.Addressee model, List<Call.Sent> calls) {}
}
