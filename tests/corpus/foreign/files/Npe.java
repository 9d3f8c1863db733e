class Npe { public static void main(String[] a) { String s = null; s.length(); } }
