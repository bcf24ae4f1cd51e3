package studio.backlot.render.refresh;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import studio.backlot.render.prompt.profile.Catalogue;
import studio.backlot.render.prompt.profile.Change;
import studio.backlot.render.prompt.profile.Offer;
import studio.backlot.render.prompt.profile.Profile;
import studio.backlot.render.provider.ListedModel;
import studio.backlot.render.provider.Listing;

/** Compares the profiles of one provider with its list, and writes down what is otherwise. */
public final class Refresh {
    private static final ObjectMapper PLAIN = new ObjectMapper();

    private final String provider;
    private final Known known;
    private final Listing.Listed listed;
    private final LocalDate today;
    private final ListedProfile unknown;
    private final List<Difference> notOffered = new ArrayList<>();

    public Refresh(String provider, Known known, Listing.Listed listed, LocalDate today) {
        this.provider = provider;
        this.known = known;
        this.listed = listed;
        this.today = today;
        this.unknown = new ListedProfile(provider, listed.source(), today);
    }

    /**
     * What is known before.
     *
     * @param deployment its catalogue
     * @param organisation the same as the organisation has it
     * @param yaml what the organisation says otherwise of this provider's models
     */
    public record Known(Catalogue deployment, Catalogue organisation, String yaml) {}

    /**
     * What comes of it.
     *
     * @param yaml in place of what the organisation says otherwise
     */
    public record Outcome(String yaml, List<Difference> differences) {
        /** Whether there is anything to keep. */
        public boolean changes() {
            return differences.stream()
                    .anyMatch(difference -> !difference.changes().isEmpty());
        }
    }

    /**
     * Compares.
     *
     * @param with the organisation's catalogue as it would be with another override of this provider
     */
    public Outcome compared(Function<String, Catalogue> with) {
        String yaml = written();
        Catalogue after = with.apply(yaml);
        Set<String> ids = new LinkedHashSet<>();
        List.of(known.organisation(), after)
                .forEach(catalogue -> offered(catalogue).forEach(profile -> ids.add(profile.id())));
        List<Difference> differences = new ArrayList<>();
        ids.forEach(id -> after.profile(id)
                .flatMap(profile -> difference(known.organisation().profile(id), profile))
                .ifPresent(differences::add));
        differences.addAll(notOffered);
        return new Outcome(yaml, List.copyOf(differences));
    }

    private Optional<Difference> difference(Optional<Profile> before, Profile now) {
        List<Change> changes =
                before.map(profile -> Change.between(profile, now)).orElseGet(() -> Change.all(now));
        List<String> further = known.deployment().profile(now.id()).isEmpty()
                ? List.of()
                : find(now.model())
                        .map(model -> new KnownProfile(now, model).further())
                        .orElse(List.of());
        Offer offer = now.offer().orElseThrow();
        return changes.isEmpty() && further.isEmpty()
                ? Optional.empty()
                : Optional.of(new Difference(
                        kind(before, offer), Optional.of(now.id()), now.model(), offer.tier(), changes, further));
    }

    private Difference.Kind kind(Optional<Profile> before, Offer now) {
        if (before.isEmpty()) {
            return Difference.Kind.NEW;
        }
        boolean ended = before.flatMap(Profile::offer).flatMap(Offer::retired).isPresent();
        if (now.retired().isEmpty() || ended) {
            return Difference.Kind.CHANGED;
        }
        return now.isRetired(today) ? Difference.Kind.GONE : Difference.Kind.ENDING;
    }

    private String written() {
        List<Map<String, Object>> all = new ArrayList<>();
        offered(known.deployment())
                .filter(profile -> profile.offer().orElseThrow().retired().isEmpty())
                .forEach(profile -> patch(profile).ifPresent(all::add));
        Set<String> models = new LinkedHashSet<>();
        offered(known.deployment()).forEach(profile -> models.add(profile.model()));
        listed.models().stream().filter(model -> models.add(model.model())).forEach(model -> unknown.of(model)
                .filter(profile -> known.deployment()
                        .profile(String.valueOf(profile.get("id")))
                        .isEmpty())
                .ifPresentOrElse(all::add, () -> notOffered(model)));
        formerly(all).forEach(all::add);
        return ProfileList.yaml(all);
    }

    private void notOffered(ListedModel model) {
        notOffered.add(new Difference(
                Difference.Kind.NOT_OFFERED,
                Optional.empty(),
                model.model(),
                DraftByPriceOrName.of(model),
                List.of(),
                List.of()));
    }

    private Optional<Map<String, Object>> patch(Profile profile) {
        Map<String, Object> patch = new LinkedHashMap<>();
        patch.put("id", profile.id());
        Optional<KnownProfile> there = find(profile.model())
                .map(model -> new KnownProfile(profile, model))
                .filter(found -> !found.isHollow());
        if (there.isEmpty()) {
            patch.put("offer", Map.of("retired", retired(profile, end(profile.id()))));
            return Optional.of(patch);
        }
        Map<String, Object> changes = there.get().patch();
        if (changes.isEmpty()) {
            return Optional.empty();
        }
        if (changes.containsKey("abilities")) {
            patch.put(
                    "evidence",
                    unknown.evidence(
                            listed.source() + "; else: " + profile.evidence().source()));
        }
        patch.putAll(changes);
        offer(profile, patch);
        return Optional.of(patch);
    }

    @SuppressWarnings("unchecked")
    private void offer(Profile profile, Map<String, Object> patch) {
        if (patch.get("offer") instanceof Map<?, ?> offer) {
            if (offer.get("prices") instanceof Map<?, ?> prices) {
                ((Map<String, Object>) prices).put("evidence", unknown.evidence(listed.source()));
            }
            if (offer.get("retired") instanceof Map<?, ?> end) {
                ((Map<String, Object>) offer)
                        .put("retired", retired(profile, LocalDate.parse(String.valueOf(end.get("since")))));
            }
        }
    }

    /** Of what was listed once and is no more, a retired profile stays: films may name it. */
    private List<Map<String, Object>> formerly(List<Map<String, Object>> now) {
        List<Map<String, Object>> former = new ArrayList<>();
        Catalogue.written(known.yaml()).forEach(node -> {
            String id = node.path("id").asText();
            boolean gone = known.deployment().profile(id).isEmpty()
                    && now.stream().noneMatch(profile -> id.equals(profile.get("id")));
            known.organisation().profile(id).filter(_ -> gone).ifPresent(profile -> {
                Map<String, Object> before = PLAIN.convertValue(node, new TypeReference<Map<String, Object>>() {});
                Map<String, Object> offer = new LinkedHashMap<>(
                        PLAIN.convertValue(node.path("offer"), new TypeReference<Map<String, Object>>() {}));
                offer.put("retired", retired(profile, end(id)));
                before.put("offer", offer);
                former.add(before);
            });
        });
        return former;
    }

    /** The day on which it was missed first. */
    private LocalDate end(String id) {
        return known.organisation()
                .profile(id)
                .flatMap(Profile::offer)
                .flatMap(Offer::retired)
                .map(Offer.Retirement::since)
                .filter(since -> since.isBefore(today))
                .orElse(today);
    }

    private Map<String, Object> retired(Profile profile, LocalDate since) {
        Map<String, Object> retired = new LinkedHashMap<>();
        retired.put("since", since.toString());
        successor(profile).ifPresent(next -> retired.put("successor", next.id()));
        return retired;
    }

    /** One of the same quality that is still listed, else any. */
    private Optional<Profile> successor(Profile profile) {
        List<Profile> left = offered(known.deployment())
                .filter(other -> !other.id().equals(profile.id()))
                .filter(other -> other.offer().orElseThrow().retired().isEmpty())
                .filter(other -> find(other.model())
                        .filter(model -> model.ends().isEmpty())
                        .filter(model -> !new KnownProfile(other, model).isHollow())
                        .isPresent())
                .toList();
        return left.stream()
                .filter(other -> other.offer()
                        .orElseThrow()
                        .tier()
                        .equals(profile.offer().orElseThrow().tier()))
                .findFirst()
                .or(() -> left.stream().findFirst());
    }

    private Stream<Profile> offered(Catalogue catalogue) {
        return catalogue.profiles().stream().filter(profile -> profile.offer()
                .filter(offer -> offer.provider().equals(provider))
                .isPresent());
    }

    private Optional<ListedModel> find(String model) {
        return listed.models().stream()
                .filter(other -> other.model().equals(model))
                .findFirst();
    }
}
