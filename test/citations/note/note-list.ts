/** The list of the texts that cite in notes, as Chicago prints it. */
export const noteList = `

## Bibliography

Burr, William. *Locks*. Kiel: Hafen, 2003.

“Harbour Master Explains.” *The Site*, May 3, 2023.

Knox, Anna. *Tides of the North: A History*. Oslo: Fjord Press, 2011.

Lind, Clara, and Dirk Fox. *Cranes of the World*. Bergen: Fjord Press, 2010.

Moe, Bert. “Silt and Its Uses.” *Coast* 4 (2014): 3–9.

Moe, Bert. *Ports and Their People*. Oslo: Fjord Press, 2016.
`
