package studio.backlot.render.take;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.LongConsumer;
import studio.backlot.render.animatic.ShotScript;

/** An engine that films scripts: the built-in renderer, or what stands in its place. May be asked by several threads at once. */
public interface Filming {

    /** Name and version, part of every take's key: another one may film the same script otherwise. */
    String engine();

    /** How much of its takes is looked at. */
    Trust trust();

    /**
     * Films the whole script.
     *
     * @param folder empty; the caller removes it
     * @param progress told the number of frames that are done, now and then
     */
    FilmedTake film(ShotScript script, Path folder, LongConsumer progress) throws IOException;
}
