package studio.backlot.render.take;

/** How far an engine is trusted to film what a script says; this decides how much of its takes is looked at. */
public enum Trust {
    /** It draws what it is told, the same every time: what can go wrong is the file. A few frames are read back from it. */
    DRAWN,
    /** It has drawn one picture, which is held: what can be seen in one is measured, and a person is shown it as it came. */
    DEPICTED,
    /** It may show anything: every frame is measured. */
    FOREIGN
}
