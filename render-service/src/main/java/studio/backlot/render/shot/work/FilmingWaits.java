package studio.backlot.render.shot.work;

import io.smallrye.mutiny.Uni;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.render.shot.db.ShotRow;

/** What keeps shots that are being filmed from going on. */
public interface FilmingWaits {

    /** In words; none when it goes on by itself. */
    Uni<List<String>> of(Mutiny.Session session, OrgId org, ShotRow shot);
}
