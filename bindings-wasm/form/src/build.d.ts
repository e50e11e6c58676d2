/** Whether this build is the one file that opens from disk. */
declare const ONE_FILE: boolean;
