/// What a Vietnamese office needs to do with written words: find them, sort them, and read old files.
///
/// Every function is pure and takes any text: it never fails and never traps, and it takes linear time.
/// "Letter" below means a letter of the Vietnamese alphabet (with f, j, w and z), with or without a tone.
public enum VietnameseText {}
