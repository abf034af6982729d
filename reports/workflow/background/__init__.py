"""Work in the background: asked for in a verb's transaction, done by a worker, once in effect."""
