// The intake follows.
