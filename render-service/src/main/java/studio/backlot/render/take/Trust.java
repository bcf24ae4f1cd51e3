package studio.backlot.render.take;

/** How far an engine is trusted to film what a script says; this decides how much of its takes is looked at. */
public enum Trust {
    /** It draws what it is told, the same every time: what can go wrong is the file. A few frames are read back from it. */
    DRAWN,
    /** It may show anything: every frame is measured. */
    FOREIGN
}
