package studio.backlot.render.cut.exchange;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/** The takes of a production, found by the hash of their picture or by their slate, whatever is written around it. */
public final class KnownTakes {
    /** A folder before a file's name, and its extension. */
    private static final Pattern AROUND = Pattern.compile("^.*[/\\\\]|\\.[A-Za-z][A-Za-z0-9]{1,4}$");

    private final Map<String, KnownTake> bySlate = new HashMap<>();
    private final Map<String, KnownTake> byHash = new HashMap<>();

    /** Where two takes have one slate or one picture, the first holds. */
    public KnownTakes(Collection<KnownTake> takes) {
        for (KnownTake take : takes) {
            bySlate.putIfAbsent(folded(take.slate()), take);
            byHash.putIfAbsent(take.sha256(), take);
        }
    }

    /** The take of that slate whose picture has that hash; where only one of the two is known, that one's. */
    Optional<KnownTake> find(Optional<String> sha256, List<String> names) {
        Optional<KnownTake> named = names.stream()
                .map(name -> bySlate.get(folded(AROUND.matcher(name.strip()).replaceAll(""))))
                .filter(Objects::nonNull)
                .findFirst();
        Optional<KnownTake> pictured = sha256.map(byHash::get);
        return named.filter(take -> pictured.isEmpty()
                        || take.sha256().equals(pictured.get().sha256()))
                .or(() -> pictured);
    }

    private static String folded(String slate) {
        return slate.toLowerCase(Locale.ROOT);
    }
}
