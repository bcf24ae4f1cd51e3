@org.jspecify.annotations.NullMarked
package studio.backlot.render.engine.still;
