package studio.backlot.render.prompt.work;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Map;
import org.hibernate.reactive.mutiny.Mutiny;
import studio.backlot.contracts.film.CastMember;
import studio.backlot.contracts.id.AssetRef;
import studio.backlot.contracts.id.CharacterId;
import studio.backlot.contracts.id.OrgId;

/** Reference portraits that are there. */
public interface KnownPortraits {

    /** Of those of a cast who have one. */
    Uni<Map<CharacterId, AssetRef>> known(Mutiny.Session session, OrgId org, List<CastMember> cast);
}
