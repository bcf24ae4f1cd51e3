package studio.backlot.character.cast.db;

import static java.util.stream.Collectors.groupingBy;

import io.quarkus.panache.common.Sort;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.hibernate.reactive.mutiny.Mutiny;
import studio.backlot.character.cast.Casting;
import studio.backlot.character.cast.CharacterError;
import studio.backlot.character.cast.CharacterVersion;
import studio.backlot.character.cast.Lock;
import studio.backlot.character.cast.StudioCharacter;
import studio.backlot.contracts.id.CharacterId;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.kit.problem.ProblemException;

/** Characters of an organisation; every method belongs into one of its transactions. */
@ApplicationScoped
public class PostgresCharacters {

    /** Makes the character or keeps it, and holds its row to the end of the transaction: versions come one by one. */
    private static final String HOLD = """
            insert into character (org_id, id, name, mode, purpose)
            values (:org, :id, :name, nullif(:mode, ''), nullif(:purpose, ''))
            on conflict (org_id, id) do update set name = excluded.name,
                mode = coalesce(excluded.mode, character.mode), purpose = coalesce(excluded.purpose, character.purpose)
            """;

    /** Locks the character as the casting asks, see {@link StudioCharacter#lock}. */
    public Uni<Lock> lock(Mutiny.Session session, OrgId org, Casting casting) {
        return session.createNativeQuery(HOLD)
                .setParameter("org", org.value())
                .setParameter("id", casting.id().value())
                .setParameter("name", casting.name())
                .setParameter("mode", casting.mode().map(Enum::name).orElse(""))
                .setParameter("purpose", casting.purpose().map(Enum::name).orElse(""))
                .executeUpdate()
                .chain(() -> find(org, casting.id()))
                .chain(character -> keep(org, casting.id(), character.lock(casting)));
    }

    /** The character, or {@link CharacterError#NO_SUCH_CHARACTER}. */
    public Uni<StudioCharacter> find(OrgId org, CharacterId id) {
        return CharacterRow.<CharacterRow>findById(new CharacterRow.Key(org.value(), id.value()))
                .onItem()
                .ifNull()
                .failWith(() -> new ProblemException(
                        CharacterError.NO_SUCH_CHARACTER, "There is no character '%s'.".formatted(id)))
                .chain(row -> VersionRow.<VersionRow>list("characterId", Sort.by("number"), id.value())
                        .map(row::character));
    }

    /** Characters in the order of their ids, after {@code after} when that is given, at most {@code limit}. */
    public Uni<List<StudioCharacter>> list(Optional<CharacterId> after, int limit) {
        return CharacterRow.<CharacterRow>find(
                        "id > ?1", Sort.by("id"), after.map(CharacterId::value).orElse(""))
                .page(0, limit)
                .list()
                .chain(this::withVersions);
    }

    /** Changes a version, or fails with {@link CharacterError#NO_SUCH_VERSION}. */
    public Uni<CharacterVersion> change(OrgId org, CharacterId id, int number, UnaryOperator<CharacterVersion> change) {
        return VersionRow.<VersionRow>findById(new VersionRow.Key(org.value(), id.value(), number))
                .onItem()
                .ifNull()
                .failWith(() -> new ProblemException(
                        CharacterError.NO_SUCH_VERSION, "Character '%s' has no version %d.".formatted(id, number)))
                .map(row -> {
                    row.take(change.apply(row.version()));
                    return row.version();
                });
    }

    private Uni<Lock> keep(OrgId org, CharacterId id, Lock lock) {
        return switch (lock) {
            case Lock.New(CharacterVersion version) ->
                VersionRow.of(org, id, version).persist().replaceWith(lock);
            case Lock.Known(CharacterVersion version) ->
                change(org, id, version.number(), _ -> version).replaceWith(lock);
        };
    }

    private Uni<List<StudioCharacter>> withVersions(List<CharacterRow> characters) {
        List<String> ids = characters.stream().map(row -> row.id).toList();
        return VersionRow.<VersionRow>list("characterId in ?1", Sort.by("number"), ids)
                .map(versions -> {
                    Map<String, List<VersionRow>> byCharacter =
                            versions.stream().collect(groupingBy(row -> row.characterId));
                    return characters.stream()
                            .map(row -> row.character(byCharacter.getOrDefault(row.id, List.of())))
                            .toList();
                });
    }
}
